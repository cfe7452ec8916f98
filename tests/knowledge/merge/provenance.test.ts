import { describe, expect, it } from 'vitest';
import { deliveryOf, provenanceOf } from '../../../knowledge/merge';
import type { Delivery } from '../../../knowledge/store/types';
import { pack } from '../store/pack';

const term = (plain: string) => ({ id: 't1', term: '缓存', plain });
const version = (at: number, plain?: string, how: Delivery['how'] = 'import') =>
  deliveryOf(pack({ version: String(at), owner: `组${at}`, glossary: plain ? [term(plain)] : [] }), {
    change: `import:${at}`,
    at,
    how,
  });

describe('where a wording came from', () => {
  const deliveries = [version(4, '乙'), version(3, '乙'), version(2, '甲'), version(1, '甲')];

  it('is the version that first had it so', () => {
    expect(provenanceOf(deliveries, 'glossary', term('乙')).brought).toMatchObject({
      version: '3',
      by: '组3',
      at: 3,
    });
    expect(provenanceOf(deliveries.slice(2), 'glossary', term('甲')).brought).toMatchObject({ version: '1' });
  });

  it('what was changed here tells what it was', () => {
    const { brought, before } = provenanceOf(deliveries, 'glossary', term('我的'));
    expect(brought).toBeNull();
    expect(before).toMatchObject({ delivery: { version: '4' }, item: { plain: '乙' } });
    // Also when it is said as an older version said it: that was decided here.
    expect(provenanceOf(deliveries, 'glossary', term('甲')).before).toMatchObject({
      delivery: { version: '4' },
    });
  });

  it('what was written here has none, and what was handed out is no source', () => {
    expect(provenanceOf(deliveries, 'glossary', { ...term('乙'), id: 'mine' })).toEqual({
      brought: null,
      before: null,
    });
    expect(provenanceOf([version(9, '乙', 'export')], 'glossary', term('乙'))).toEqual({
      brought: null,
      before: null,
    });
  });
});
