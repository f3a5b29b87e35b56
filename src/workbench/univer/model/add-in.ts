import type { HostModel } from '../../host/model';

/** Whether it is the add-in that works on the workbook now, or a person. */
export interface AddIn extends Pick<HostModel, 'asAddIn'> {
  isAtWork(): boolean;
}

export function trackAddIn(): AddIn {
  let depth = 0;
  return {
    async asAddIn(work) {
      depth += 1;
      try {
        return await work();
      } finally {
        depth -= 1;
      }
    },
    isAtWork: () => depth > 0,
  };
}
