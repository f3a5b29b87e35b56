import type { LibraryProject } from '../../model/project-library';
import type { WorkbookPort } from '../../sheets/port';
import { strings } from '../strings';
import type { Shown } from './flow-commands';
import type { Run } from './runner';
import { documentOf, judgementOf } from './state';
import type { PaneState } from './state';
import type { Store } from './store';

/** The workbook's 项目库, and forms made from it. */
export interface LibraryCommands {
  /** 生成项目库, or completes the one that is there. */
  readonly makeLibrary: () => Promise<boolean>;
  /** 生成申报表 of chosen projects of the 项目库. */
  readonly applyFromLibrary: (projects: readonly Pick<LibraryProject, 'at' | 'name'>[]) => Promise<boolean>;
}

export function createLibraryCommands(
  port: WorkbookPort,
  store: Store<PaneState>,
  run: Run,
  shown: Shown,
): LibraryCommands {
  return {
    makeLibrary: () =>
      run(
        strings.library.command,
        async () => {
          const { makeLibrary } = await import('../../workbook/insert/project-library');
          return shown(await makeLibrary(port, judgementOf(store.get())));
        },
        ({ sheetName, added }) => strings.library.done(sheetName, added),
        'workbook',
      ),
    applyFromLibrary: (projects) =>
      run(
        strings.library.apply,
        async () => {
          const { applicationsFromLibrary } = await import('../../workbook/insert/applications-from-library');
          const request = { ruleSet: documentOf(store.get()), wording: 'current', projects } as const;
          return shown(await applicationsFromLibrary(port, request));
        },
        ({ made }) => strings.library.applied(made),
        'workbook',
      ),
  };
}
