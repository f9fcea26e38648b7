// All rules, in the order in which they run. The last two judge what the others found.
import type { Rule } from '../rule.ts';
import { bareReference } from './bare-reference.ts';
import { blankInName } from './blank-in-name.ts';
import { blockNearMiss } from './block-near-miss.ts';
import { brokenLink } from './broken-link.ts';
import { capitalisedName } from './capitalised-name.ts';
import { captionNearMiss } from './caption-near-miss.ts';
import { citationNearMiss } from './citation-near-miss.ts';
import { containerAgainstType } from './container-against-type.ts';
import { datesOutOfOrder } from './dates-out-of-order.ts';
import { duplicateAddress } from './duplicate-address.ts';
import { duplicateFootnote } from './duplicate-footnote.ts';
import { duplicateId } from './duplicate-id.ts';
import { duplicateLabel } from './duplicate-label.ts';
import { duplicateReference } from './duplicate-reference.ts';
import { duplicateTerm } from './duplicate-term.ts';
import { emptyReferenceList } from './empty-reference-list.ts';
import { emptySection } from './empty-section.ts';
import { fieldAgainstDoi } from './field-against-doi.ts';
import { fieldNotRead } from './field-not-read.ts';
import { figureMissing } from './figure-missing.ts';
import { figureNotMentioned } from './figure-not-mentioned.ts';
import { figureOutsideBook } from './figure-outside-book.ts';
import { figureWithoutAlternative } from './figure-without-alternative.ts';
import { figureWithoutCaption } from './figure-without-caption.ts';
import { figureWithoutLabel } from './figure-without-label.ts';
import { fileNotUtf8 } from './file-not-utf8.ts';
import { fileTooLarge } from './file-too-large.ts';
import { footnoteNearMiss } from './footnote-near-miss.ts';
import { formulaNearMiss } from './formula-near-miss.ts';
import { fullwidthCitationSeparator } from './fullwidth-citation-separator.ts';
import { fullwidthLatin } from './fullwidth-latin.ts';
import { futureDate } from './future-date.ts';
import { garbledText } from './garbled-text.ts';
import { headingLevelOutside } from './heading-level-outside.ts';
import { headingLevelSkipped } from './heading-level-skipped.ts';
import { identifiersDisagree } from './identifiers-disagree.ts';
import { impossiblePageRange } from './impossible-page-range.ts';
import { invalidArxiv } from './invalid-arxiv.ts';
import { invalidCstr } from './invalid-cstr.ts';
import { invalidDoi } from './invalid-doi.ts';
import { invalidFormula } from './invalid-formula.ts';
import { invalidIsbn } from './invalid-isbn.ts';
import { invalidIssn } from './invalid-issn.ts';
import { invalidLock } from './invalid-lock.ts';
import { invalidOrcid } from './invalid-orcid.ts';
import { invalidPmid } from './invalid-pmid.ts';
import { invalidRuleLevel } from './invalid-rule-level.ts';
import { invalidSize } from './invalid-size.ts';
import { invalidUrl } from './invalid-url.ts';
import { labelNearMiss } from './label-near-miss.ts';
import { latexLeftover } from './latex-leftover.ts';
import { listingMissing } from './listing-missing.ts';
import { listingWrittenTwice } from './listing-written-twice.ts';
import { lockDifference } from './lock-difference.ts';
import { markupLeftover } from './markup-leftover.ts';
import { misdividedName } from './misdivided-name.ts';
import { missingFile } from './missing-file.ts';
import { mixedBracket } from './mixed-bracket.ts';
import { othersAsName } from './others-as-name.ts';
import { preprintAndPublished } from './preprint-and-published.ts';
import { rawHtml } from './raw-html.ts';
import { referenceOfConcern } from './reference-of-concern.ts';
import { referenceOrder } from './reference-order.ts';
import { referenceWithoutAnnotation } from './reference-without-annotation.ts';
import { retractedReference } from './retracted-reference.ts';
import { sameWorkTwice } from './same-work-twice.ts';
import { schemaViolation } from './schema-violation.ts';
import { staleLock } from './stale-lock.ts';
import { strayMarkInName } from './stray-mark-in-name.ts';
import { supersededReference } from './superseded-reference.ts';
import { suppressionWithoutReason } from './suppression-without-reason.ts';
import { swappedName } from './swapped-name.ts';
import { tableCellCount } from './table-cell-count.ts';
import { tableNotMentioned } from './table-not-mentioned.ts';
import { tableWithoutCaption } from './table-without-caption.ts';
import { tableWithoutLabel } from './table-without-label.ts';
import { uncitedReference } from './uncited-reference.ts';
import { unclosedBlock } from './unclosed-block.ts';
import { unclosedComment } from './unclosed-comment.ts';
import { unclosedFormula } from './unclosed-formula.ts';
import { undefinedFootnote } from './undefined-footnote.ts';
import { unknownAttribute } from './unknown-attribute.ts';
import { unknownBlock } from './unknown-block.ts';
import { unknownCitation } from './unknown-citation.ts';
import { unknownLabel } from './unknown-label.ts';
import { unknownTerm } from './unknown-term.ts';
import { unlistedFile } from './unlisted-file.ts';
import { unlockedReference } from './unlocked-reference.ts';
import { unsafeLink } from './unsafe-link.ts';
import { unsafeSvg } from './unsafe-svg.ts';
import { unsupportedDiagram } from './unsupported-diagram.ts';
import { unusableCitationStyle } from './unusable-citation-style.ts';
import { unusedFootnote } from './unused-footnote.ts';
import { unusedLabel } from './unused-label.ts';
import { unusedLockEntry } from './unused-lock-entry.ts';
import { unusedSuppression } from './unused-suppression.ts';
import { volumeAgainstYear } from './volume-against-year.ts';
import { withdrawnReference } from './withdrawn-reference.ts';
import { wrongLabelPrefix } from './wrong-label-prefix.ts';
import { yamlSyntax } from './yaml-syntax.ts';
import { yearAgainstArxiv } from './year-against-arxiv.ts';
import { yearAgainstContainer } from './year-against-container.ts';
import { zhCaptionPunct } from './zh-caption-punct.ts';
import { zhDash } from './zh-dash.ts';
import { zhEllipsis } from './zh-ellipsis.ts';
import { zhFullwidthAlnum } from './zh-fullwidth-alnum.ts';
import { zhHeadingPunct } from './zh-heading-punct.ts';
import { zhInvisibleChar } from './zh-invisible-char.ts';
import { zhLatinGap } from './zh-latin-gap.ts';
import { zhMathFullwidth } from './zh-math-fullwidth.ts';
import { zhNumeralMix } from './zh-numeral-mix.ts';
import { zhParenWidth } from './zh-paren-width.ts';
import { zhPercentSpace } from './zh-percent-space.ts';
import { zhPunctFullwidth } from './zh-punct-fullwidth.ts';
import { zhQuotePair } from './zh-quote-pair.ts';
import { zhQuoteStraight } from './zh-quote-straight.ts';
import { zhRangeMark } from './zh-range-mark.ts';
import { zhRepeat } from './zh-repeat.ts';
import { zhSpacePunct } from './zh-space-punct.ts';
import { zhTermCase } from './zh-term-case.ts';
import { zhTypo } from './zh-typo.ts';

export const RULES: readonly Rule[] = [
  fileNotUtf8,
  fileTooLarge,
  yamlSyntax,
  schemaViolation,
  invalidRuleLevel,
  missingFile,
  unlistedFile,
  duplicateId,
  duplicateAddress,
  headingLevelSkipped,
  headingLevelOutside,
  emptySection,
  unknownLabel,
  duplicateLabel,
  unusedLabel,
  wrongLabelPrefix,
  labelNearMiss,
  invalidDoi,
  invalidArxiv,
  invalidIsbn,
  invalidIssn,
  invalidCstr,
  invalidPmid,
  invalidOrcid,
  invalidUrl,
  duplicateReference,
  strayMarkInName,
  identifiersDisagree,
  yearAgainstArxiv,
  volumeAgainstYear,
  yearAgainstContainer,
  fieldAgainstDoi,
  containerAgainstType,
  impossiblePageRange,
  futureDate,
  datesOutOfOrder,
  swappedName,
  misdividedName,
  capitalisedName,
  blankInName,
  othersAsName,
  garbledText,
  latexLeftover,
  markupLeftover,
  fullwidthLatin,
  fieldNotRead,
  sameWorkTwice,
  preprintAndPublished,
  referenceOrder,
  invalidLock,
  unusedLockEntry,
  unlockedReference,
  staleLock,
  lockDifference,
  retractedReference,
  withdrawnReference,
  referenceOfConcern,
  supersededReference,
  uncitedReference,
  unusableCitationStyle,
  unknownCitation,
  bareReference,
  citationNearMiss,
  fullwidthCitationSeparator,
  mixedBracket,
  figureMissing,
  figureOutsideBook,
  unsafeSvg,
  figureWithoutAlternative,
  figureWithoutCaption,
  listingMissing,
  listingWrittenTwice,
  figureWithoutLabel,
  figureNotMentioned,
  invalidSize,
  unsupportedDiagram,
  tableCellCount,
  tableWithoutCaption,
  tableWithoutLabel,
  tableNotMentioned,
  captionNearMiss,
  invalidFormula,
  zhMathFullwidth,
  unclosedFormula,
  formulaNearMiss,
  brokenLink,
  unsafeLink,
  undefinedFootnote,
  unusedFootnote,
  duplicateFootnote,
  footnoteNearMiss,
  unclosedBlock,
  unknownBlock,
  emptyReferenceList,
  blockNearMiss,
  unknownAttribute,
  unknownTerm,
  duplicateTerm,
  zhPunctFullwidth,
  zhQuoteStraight,
  zhQuotePair,
  zhParenWidth,
  zhEllipsis,
  zhDash,
  zhSpacePunct,
  zhLatinGap,
  zhFullwidthAlnum,
  zhInvisibleChar,
  zhRangeMark,
  zhPercentSpace,
  zhNumeralMix,
  zhHeadingPunct,
  zhCaptionPunct,
  zhTermCase,
  zhRepeat,
  zhTypo,
  rawHtml,
  referenceWithoutAnnotation,
  unclosedComment,
  suppressionWithoutReason,
  unusedSuppression,
];
