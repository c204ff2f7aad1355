interface Trie {
  get(codePoint: number): number;
}

/** The library unpacks a table when it is made, and fontkit makes two, of Indic scripts, when it is loaded. */
export default class UnicodeTrie implements Trie {
  readonly #data: Uint8Array;
  #unpacked: Trie | undefined;

  constructor(data: Uint8Array) {
    this.#data = data;
  }

  get(codePoint: number): number {
    this.#unpacked ??= unpacked(this.#data);
    return this.#unpacked.get(codePoint);
  }
}

function unpacked(data: Uint8Array): Trie {
  const Library = require("../../node_modules/unicode-trie/index.js") as new (data: Uint8Array) => Trie;
  return new Library(data);
}
