import { fault } from '../fault';
import { hostClass, NULL_OBJECT, type HostClass } from '../host-class';
import { toText } from './shared';

export const setting: HostClass<{ readonly key: string }> = hostClass<{ readonly key: string }>({
  name: 'Setting',
  key: ({ key }) => ({ _Id: key }),
  scalars: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ key }, host) => host.model.settings.get(key),
      set: ({ key }, value, host) => void host.model.settings.set(key, value),
    },
  },
  writes: { Delete: ({ key }, _, host) => void host.model.settings.delete(key) },
});

export const settingCollection: HostClass<object> = hostClass<object>({
  name: 'SettingCollection',
  items: (_, host) => [...host.model.settings.keys()].map((key) => setting({ key })),
  item: (_, key, host) => {
    if (!host.model.settings.has(toText(key))) throw fault('ItemNotFound', toText(key));
    return setting({ key: toText(key) });
  },
  reads: {
    GetCount: (_, __, host) => host.model.settings.size,
    GetItemOrNullObject: (_, [key], host) =>
      host.model.settings.has(toText(key)) ? setting({ key: toText(key) }) : NULL_OBJECT,
  },
  writes: {
    Add: (_, [key, value], host) => {
      host.model.settings.set(toText(key), value);
      return setting({ key: toText(key) });
    },
  },
});
