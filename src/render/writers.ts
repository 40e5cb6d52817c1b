/** Every output format. A writer's module is loaded only when its format is asked for: DOCX and PDF are heavy. */
import type { Writer } from './writer.ts'

export type WriterEntry = {
  readonly format: string
  readonly extension: string
  /** What the format is for, in Russian, for the help of the command. */
  readonly title: string
  load(): Promise<Writer>
}

/** In the order in which formats are listed to the user. */
export const writers: readonly WriterEntry[] = [
  {
    format: 'docx',
    extension: 'docx',
    title: 'документ Word для согласования и публикации',
    load: async () => (await import('./docx/writer.ts')).docxWriter,
  },
  {
    format: 'pdf',
    extension: 'pdf',
    title: 'PDF/A для подписания и хранения',
    load: async () => (await import('./pdf/writer.ts')).pdfWriter,
  },
  {
    format: 'html',
    extension: 'html',
    title: 'страница для просмотра в браузере',
    load: async () => (await import('./html/writer.ts')).htmlWriter,
  },
  {
    format: 'outline',
    extension: 'txt',
    title: 'простой текст для сличения редакций',
    load: async () => (await import('./outline/writer.ts')).outlineWriter,
  },
]

/** The entry of a format, undefined when there is no such format. */
export function findWriter(format: string): WriterEntry | undefined {
  return writers.find((entry) => entry.format === format)
}
