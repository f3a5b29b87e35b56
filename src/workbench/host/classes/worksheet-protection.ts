import { fault } from '../fault';
import { hostClass, type HostClass } from '../host-class';
import { sheetOf } from './shared';

export const worksheetProtection: HostClass<{ readonly sheet: string }> = hostClass<{ readonly sheet: string }>({
  name: 'WorksheetProtection',
  scalars: {
    Protected: { get: ({ sheet }, host) => host.model.extras(sheetOf(host, sheet).id).protection !== null },
    Options: { get: ({ sheet }, host) => host.model.extras(sheet).protection?.options ?? null },
  },
  writes: {
    Protect: ({ sheet }, [options, password], host) => {
      const extras = host.model.extras(sheetOf(host, sheet).id);
      if (extras.protection) throw fault('AccessDenied', 'already protected');
      extras.protection = {
        options: { ...(options as Record<string, unknown> | null) },
        password: (password as string | null) ?? null,
      };
    },
    Unprotect: ({ sheet }, [password], host) => {
      const extras = host.model.extras(sheetOf(host, sheet).id);
      if (extras.protection?.password && extras.protection.password !== password)
        throw fault('AccessDenied', 'wrong password');
      extras.protection = null;
    },
  },
});
