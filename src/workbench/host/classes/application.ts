import { hostClass, type HostClass } from '../host-class';

export const application: HostClass<object> = hostClass<object>({
  name: 'Application',
  scalars: {
    CalculationMode: { get: () => 'Automatic' },
    CalculationState: { get: () => 'Done' },
    CalculationEngineVersion: { get: () => 191029 },
  },
  reads: {
    Calculate: (_, __, host) => host.model.settle(),
    SuspendScreenUpdatingUntilNextSync: () => null,
    SuspendApiCalculationUntilNextSync: () => null,
  },
});
