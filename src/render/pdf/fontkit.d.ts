declare module 'fontkit' {
  export function openSync(path: string): import('./face.ts').ParsedFont
}
