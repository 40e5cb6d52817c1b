/** Every file that a regulation depends on, for the manifest and for the hash of the data. */
import type { Loaded } from '../model/loaded.ts'
import type { Layout, Profile } from '../schema/types.ts'
import type { InputFile } from './files.ts'
import { actsPath, type Project } from './project.ts'
import type { LoadedService } from './service.ts'
import { unifiedFiles } from './unified-files.ts'

/** The data: what the version mark of a draft is computed from. Sorted by path. */
export function dataInputs(project: Project, service: LoadedService): readonly InputFile[] {
  const { unifiedStandard } = service.value
  // To know the standards all services are looked into.
  const standard =
    unifiedStandard === undefined ? undefined : unifiedFiles(project).find(({ id }) => id === unifiedStandard)
  const paths = [
    actsPath,
    agencyPathOf(project, service),
    service.file.path,
    ...(standard ? [standard.path] : []),
  ]
  return [...new Set(paths)].sort().map(project.file)
}

/** The data, the profile, its layout, and the templates with the paths `templates`. Sorted by path. */
export function inputs(
  project: Project,
  service: LoadedService,
  profile: Loaded<Profile>,
  layout: Pick<Layout, 'id' | 'template'>,
  templates: readonly string[],
): readonly InputFile[] {
  const form = [
    `templates/profiles/${profile.value.id}.yaml`,
    `templates/layouts/${layout.id}.yaml`,
    ...(layout.template === undefined ? [] : [`templates/${layout.template}`]),
    ...templates,
  ]
  const paths = [...dataInputs(project, service).map(({ path }) => path), ...form]
  return [...new Set(paths)].sort().map(project.file)
}

function agencyPathOf(project: Project, service: LoadedService): string {
  return project.agencies.get(service.value.agency) ?? service.file.path
}
