// One record of an XML file, small enough to be held. It remembers what was taken from it, so that what nobody took can be
// named.

import { cleanText } from './clean-text.ts';

export class XmlElement {
  readonly name: string;
  readonly children: XmlElement[] = [];
  readonly #attributes: Readonly<Record<string, string>>;
  #text = '';
  #textTaken = false;
  readonly #attributesTaken = new Set<string>();

  constructor(name: string, attributes: Readonly<Record<string, string>>) {
    this.name = name;
    this.#attributes = attributes;
  }

  append(text: string): void {
    this.#text += text;
  }

  /** Its own text, clean; undefined where it has none. */
  get text(): string | undefined {
    this.#textTaken = true;
    return cleanText(this.#text);
  }

  /** Its own text as it is written. */
  get raw(): string {
    this.#textTaken = true;
    return this.#text;
  }

  /** Its own text with its line breaks. */
  get lines(): readonly string[] {
    this.#textTaken = true;
    return this.#text
      .split('\n')
      .map(cleanText)
      .filter((line) => line !== undefined);
  }

  attribute(name: string): string | undefined {
    this.#attributesTaken.add(name);
    return cleanText(this.#attributes[name]);
  }

  /** Elements at a path of names below it. */
  all(...path: readonly string[]): readonly XmlElement[] {
    let found: readonly XmlElement[] = [this];
    for (const name of path)
      found = found.flatMap(({ children }) => children.filter((child) => child.name === name));
    return found;
  }

  /** The text of the first element at a path. */
  at(...path: readonly string[]): string | undefined {
    return this.all(...path)[0]?.text;
  }

  /** The texts of all elements at a path that have any. */
  texts(...path: readonly string[]): string[] {
    return this.all(...path)
      .map(({ text }) => text)
      .filter((text) => text !== undefined);
  }

  /** Names what holds something and was not taken, by its path from here: 'akaList/aka/uid', 'name@lang'. */
  leftOver(tell: (path: string) => void, path = ''): void {
    const own = path === '' ? '.' : path;
    if (!this.#textTaken && this.#text.trim() !== '') tell(own);
    for (const [name, value] of Object.entries(this.#attributes))
      if (!this.#attributesTaken.has(name) && value.trim() !== '') tell(`${own}@${name}`);
    for (const child of this.children)
      child.leftOver(tell, path === '' ? child.name : `${path}/${child.name}`);
  }

  /** Everything in it, as it is kept beside what was read. */
  toJSON(): unknown {
    const text = this.#text.trim();
    return [
      this.name,
      ...(Object.keys(this.#attributes).length > 0 ? [this.#attributes] : []),
      ...(text === '' ? [] : [text]),
      ...this.children,
    ];
  }
}
