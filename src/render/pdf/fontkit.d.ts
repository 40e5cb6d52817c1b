declare module 'fontkit' {
  export function create(file: Uint8Array): import('./face.ts').ParsedFont
}
