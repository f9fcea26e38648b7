// Language → the locale that citeproc asks for: the author's own beside the style, else ours, Chinese or English.
import type { XmlObject } from 'citeproc';
import type { StyleElement, StyleFile } from '../../model/style-file.ts';
import { CHINESE_TERMS, chineseMonths, ENGLISH_TERMS, englishMonths } from './locale-terms.ts';

/** A fresh copy each time: citeproc changes what it gets. Of another language than those there is the English one. */
export function findLocale(language: string, own: readonly StyleFile[]): XmlObject {
  const file = own.find(({ file }) => file.endsWith(`locales-${language}.xml`));
  if (file?.root?.name === 'locale') return toXmlObject(file.root);
  const isChinese = language.startsWith('zh');
  const terms = isChinese ? CHINESE_TERMS + chineseMonths() : ENGLISH_TERMS + englishMonths();
  return element('locale', { 'xml:lang': language, version: '1.0' }, [
    element('style-options', { 'punctuation-in-quote': String(!isChinese) }, []),
    ...(isChinese ? chineseDates() : englishDates()),
    element('terms', {}, terms.trim().split('\n').map(readTerm)),
  ]);
}

export function toXmlObject({ name, attributes, children }: StyleElement): XmlObject {
  return {
    name,
    attrs: Object.fromEntries(attributes),
    children: children.map((child) => (typeof child === 'string' ? child : toXmlObject(child))),
  };
}

/** `editor short: ed. | eds.`. */
function readTerm(line: string): XmlObject {
  const colon = line.indexOf(':');
  const [, name = '', form] = /^(.*?)(?: (short|symbol|verb|verb-short))?$/.exec(line.slice(0, colon)) ?? [];
  const [one = '', several] = line
    .slice(colon + 1)
    .split('|')
    .map((word) => word.trim());
  const children = several === undefined ? [one] : [element('single', {}, [one]), element('multiple', {}, [several])];
  return element('term', form === undefined ? { name } : { name, form }, children);
}

/** 2026年8月1日, 2026-08-01. */
function chineseDates(): XmlObject[] {
  return [
    dateForm('text', '', [
      { name: 'year', suffix: '年' },
      { name: 'month', form: 'numeric', suffix: '月' },
      { name: 'day', suffix: '日' },
    ]),
    dateForm('numeric', '-', [
      { name: 'year' },
      { name: 'month', form: 'numeric-leading-zeros' },
      { name: 'day', form: 'numeric-leading-zeros' },
    ]),
  ];
}

/** August 1, 2026; 08/01/2026. */
function englishDates(): XmlObject[] {
  return [
    dateForm('text', '', [{ name: 'month', suffix: ' ' }, { name: 'day', suffix: ', ' }, { name: 'year' }]),
    dateForm('numeric', '/', [
      { name: 'month', form: 'numeric-leading-zeros' },
      { name: 'day', form: 'numeric-leading-zeros' },
      { name: 'year' },
    ]),
  ];
}

function dateForm(form: string, delimiter: string, parts: readonly Record<string, string>[]): XmlObject {
  const children = parts.map((part) => element('date-part', part, []));
  return element('date', delimiter === '' ? { form } : { form, delimiter }, children);
}

function element(name: string, attrs: Record<string, string>, children: (XmlObject | string)[]): XmlObject {
  return { name, attrs, children };
}
