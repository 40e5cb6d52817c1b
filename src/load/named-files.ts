import type { Project } from './project.ts'

/** The structures or layouts that there are, by the names of their files: those of the program and of the project. */
export function idsIn(project: Project, folder: 'profiles' | 'layouts'): string[] {
  const prefix = `templates/${folder}/`
  return project.templatePaths
    .filter((path) => path.startsWith(prefix) && path.endsWith('.yaml'))
    .map((path) => path.slice(prefix.length, -'.yaml'.length))
}
