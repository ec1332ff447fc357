// What is written for people and programs, without anything that the log of a build takes for a command: GitHub obeys '::name::'
// at the beginning of a line and '##[name]' anywhere in it (actions/runner, src/Runner.Common/ActionCommand.cs), and names of
// files, parties and rows come from whoever wrote them. A mark stands in what is taken apart.

const AFTER_A_BREAK = /([\n\r][^\S\n\r]*:)(?=:)/g;
const AT_THE_BEGINNING = /^(\s*:)(?=:)/;
const OLDER = /##(?=\w*\[)/g;

/** What a line may be that still becomes a command when more is written to it. */
const BEGUN = /^\s*:?$/;

/** Of one stream or file: its text comes in pieces, of which none ends within a name. */
export class Uncommanded {
  /** The last line as far as it is written, where it may still become a command. */
  #begun: string | undefined = '';

  pass(piece: string): string {
    const text = this.#apart(piece);
    const line = text.slice(Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1);
    const whole = line.length < text.length ? line : (this.#begun ?? 'x') + line;
    this.#begun = BEGUN.test(whole) ? whole : undefined;
    return text;
  }

  #apart(piece: string): string {
    let text = piece;
    if (this.#begun !== undefined) {
      const whole = (this.#begun + piece).replace(AT_THE_BEGINNING, '$1\ufffd');
      text = whole.slice(this.#begun.length);
    }
    if (text.includes('::')) text = text.replace(AFTER_A_BREAK, '$1\ufffd');
    return text.includes('##') ? text.replace(OLDER, '##\ufffd') : text;
  }
}
