// What an SVG in a book may hold. Everything else is a problem, save what editors leave behind and no reader sees.

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Elements that are drawn or drawn with. */
export const ELEMENTS = words(`
  svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan textPath
  linearGradient radialGradient stop marker clipPath mask pattern`);

/** Elements that hold text and nothing else that could be active. */
export const TEXT_ELEMENTS = words('text tspan textPath title desc');

/** Dropped with all they hold: notes of drawing programs. Any element with a prefix is one of these too. */
export const DROPPED_ELEMENTS = words('metadata');

/** Attributes whose value is a number, a keyword, a colour, a list, a transformation, path data, or `url(#id)`. */
export const ATTRIBUTES = words(`
  alignment-baseline baseline-shift clip-path clip-rule clipPathUnits color cx cy d direction display dominant-baseline dx dy
  fill fill-opacity fill-rule font-family font-size font-stretch font-style font-variant font-weight fx fy fr
  gradientTransform gradientUnits height lengthAdjust letter-spacing marker-end marker-mid marker-start markerHeight
  markerUnits markerWidth mask maskContentUnits maskUnits offset opacity orient overflow paint-order pathLength
  patternContentUnits patternTransform patternUnits points preserveAspectRatio r refX refY rotate rx ry
  shape-rendering side spreadMethod startOffset stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset
  stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor text-decoration text-rendering
  textLength transform transform-origin unicode-bidi vector-effect viewBox visibility white-space width word-spacing
  writing-mode x x1 x2 y y1 y2`);

/** Dropped: they change nothing that is drawn. So are attributes with a prefix, `data-` and `aria-` ones. */
export const DROPPED_ATTRIBUTES = words(`
  xmlns version baseProfile class role lang tabindex focusable enable-background zoomAndPan contentScriptType
  contentStyleType preserveAlpha color-interpolation color-rendering image-rendering`);

/** Properties of `style`: those attributes that are also CSS, and a few that are only that. */
export const PROPERTIES: ReadonlySet<string> = new Set([
  ...ATTRIBUTES,
  ...words('font marker mix-blend-mode isolation'),
]);

/** Properties that drawing programs write and that change nothing in a drawing of this kind. */
export const DROPPED_PROPERTIES = words(`
  block-progression color-interpolation color-interpolation-filters color-rendering enable-background
  font-feature-settings font-kerning font-variant-alternates font-variant-caps font-variant-east-asian font-variant-ligatures
  font-variant-numeric font-variant-position font-variation-settings image-rendering inline-size line-height shape-margin
  shape-padding solid-color solid-opacity text-align text-decoration-color text-decoration-line text-decoration-style
  text-indent text-orientation text-transform`);

/** Functions that a value may call, besides `url(#id)`. */
export const FUNCTIONS = words(`
  rgb rgba hsl hsla var color-mix calc matrix translate translateX translateY scale scaleX scaleY rotate skewX skewY`);

/** What of these the outermost element keeps: nothing that could leave its box. */
export const ROOT_ATTRIBUTES = words(`
  viewBox width height preserveAspectRatio fill fill-opacity fill-rule clip-rule stroke stroke-width stroke-linecap
  stroke-linejoin stroke-miterlimit stroke-opacity color font-family font-size font-weight font-style text-anchor style`);
