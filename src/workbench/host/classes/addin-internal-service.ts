import { hostClass, type HostClass } from '../host-class';

/** The client announces itself here at start-up, whether the add-in asks for it or not. */
export const addinInternalService: HostClass<object> = hostClass<object>({
  name: 'AddinInternalService',
  reads: { NotifyActionHandlerReady: () => null, _NotifyActionHandlerReady: () => null },
});
