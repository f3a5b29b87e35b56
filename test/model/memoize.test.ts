import { memoize } from '../../src/model/memoize';

test('the work is done once for each thing, also where it comes to nothing', () => {
  const asked: string[] = [];
  const initial = memoize(({ name }: { readonly name: string }) => {
    asked.push(name);
    return name === '' ? null : name.slice(0, 1);
  });
  const [project, nameless] = [{ name: '道路硬化' }, { name: '' }];
  expect([initial(project), initial(nameless), initial(project), initial(nameless)]).toEqual(['道', null, '道', null]);
  expect(asked).toEqual(['道路硬化', '']);
});

test('things that are alike are not the same', () => {
  const area = memoize((field: { readonly length: number }) => ({ size: field.length ** 2 }));
  const [one, other] = [{ length: 3 }, { length: 3 }];
  expect(area(one)).toEqual(area(other));
  expect(area(one)).not.toBe(area(other));
  expect(area(one)).toBe(area(one));
});
