/** References between data: every identifier that is mentioned must be defined. */
import type { Report } from '../model/diagnostic.ts'
import type { Loaded } from '../model/loaded.ts'
import type { Acts } from '../schema/types.ts'
import type { Project, ServiceFile } from './project.ts'

export function reportLinks(
  _project: Project,
  _service: Loaded<unknown>,
  _acts: Loaded<Acts> | undefined,
  _file: ServiceFile,
  _report: Report,
): void {}
