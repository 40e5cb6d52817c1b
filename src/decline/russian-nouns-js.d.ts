/** What we use of the package; it has no types of its own. */
declare module 'russian-nouns-js' {
  type Lemma = { readonly text: string; readonly gender: string; readonly animate?: boolean }
  type Cases = 'GENITIVE' | 'DATIVE' | 'ACCUSATIVE' | 'INSTRUMENTAL' | 'PREPOSITIONAL'
  const nouns: {
    /** `decline` gives all forms of the case, the usual one first. */
    readonly Engine: new () => { decline(lemma: Lemma, grammaticalCase: string): string[] }
    readonly Case: Readonly<Record<Cases, string>>
    readonly Gender: Readonly<Record<'FEMININE' | 'MASCULINE' | 'NEUTER', string>>
  }
  export = nouns
}
