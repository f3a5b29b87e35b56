import { hostClass, type HostClass } from '../host-class';

export const application: HostClass<object> = hostClass<object>({
  name: 'Application',
  scalars: {
    CalculationMode: { get: (_, host) => (host.results.manual ? 'Manual' : 'Automatic') },
    CalculationState: { get: (_, host) => host.results.state },
    CalculationEngineVersion: { get: () => 191029 },
  },
  reads: {
    Calculate: async (_, __, host) => {
      await host.model.settle();
      host.results.calculate();
    },
    SuspendScreenUpdatingUntilNextSync: () => null,
    SuspendApiCalculationUntilNextSync: () => null,
  },
});
