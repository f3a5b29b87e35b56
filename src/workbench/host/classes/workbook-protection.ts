import { hostClass, type HostClass } from '../host-class';

/** Of the workbook's structure. */
export const workbookProtection: HostClass<object> = hostClass<object>({
  name: 'WorkbookProtection',
  scalars: { Protected: { get: (_, host) => host.structureProtected } },
});
