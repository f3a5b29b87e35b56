import { hostClass, type HostClass } from '../host-class';
import { toFlag } from './shared';

export const runtime: HostClass<object> = hostClass<object>({
  name: 'Runtime',
  scalars: {
    EnableEvents: {
      get: (_, host) => host.enableEvents,
      set: (_, value, host) => {
        host.enableEvents = toFlag(value);
      },
    },
  },
});
