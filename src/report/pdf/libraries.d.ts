// What is used of two libraries that bring no types.

declare module 'pdfkit' {
  interface Face {
    widthOfString(text: string, size: number, features: readonly string[]): number;
  }
  export interface Marked {
    readonly marked: never;
  }
  export interface StructureElement {
    add(child: StructureElement | Marked): this;
  }
  export interface Outline {
    addItem(title: string, options?: object): Outline;
  }
  export interface Font {
    hasGlyphForCodePoint(codePoint: number): boolean;
  }
  export class PDFDocument {
    constructor(options: object);
    readonly outline: Outline;
    /** The face that was set last. */
    readonly _font: Face & { readonly font: Font };
    on(event: 'data', take: (bytes: Uint8Array) => void): this;
    on(event: 'end', take: () => void): this;
    on(event: 'error', take: (error: Error) => void): this;
    registerFont(name: string, bytes: Uint8Array): this;
    font(name: string): this;
    fontSize(size: number): this;
    fillColor(colour: string): this;
    text(text: string, x: number, y: number, options: object): this;
    rect(x: number, y: number, width: number, height: number): this;
    path(shape: string): this;
    fill(rule?: string): this;
    save(): this;
    restore(): this;
    transform(a: number, b: number, c: number, d: number, x: number, y: number): this;
    translate(x: number, y: number): this;
    scale(by: number): this;
    link(x: number, y: number, width: number, height: number, url: string): this;
    goTo(x: number, y: number, width: number, height: number, name: string): this;
    addNamedDestination(name: string, kind: 'XYZ', x: number, y: number, zoom: null): void;
    addPage(): this;
    struct(type: string, options?: object): StructureElement;
    addStructure(element: StructureElement): this;
    markContent(tag: string, options?: object): this;
    markStructureContent(tag: string): Marked;
    endMarkedContent(): this;
    file(bytes: Uint8Array, options: object): object;
    end(): void;
  }
}

declare module 'bidi-js' {
  interface Levels {
    readonly levels: Uint8Array;
  }
  interface Bidi {
    getEmbeddingLevels(text: string, direction: 'ltr'): Levels;
    getMirroredCharacter(letter: string): string | null;
  }
  export default function bidiFactory(): Bidi;
}
