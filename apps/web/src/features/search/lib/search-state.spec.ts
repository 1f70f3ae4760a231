import { chosenCount, readState, toggled, withoutFacets, writeState } from './search-state';

describe('the address holds the whole search', () => {
  it.each(['', 'q=%C3%A9p+nh%E1%BB%B1a&process=proc.plastics%2Cproc.casting&sort=name&page=3', 'certificate=cert.iso9001&verification=site_visited'])('reads and writes the same: %s', (address) => {
    expect(writeState(readState(new URLSearchParams(address))).toString()).toBe(address);
  });

  it('drops what it does not know and never fails', () => {
    const state = readState(new URLSearchParams('q=a&page=-4&sort=evil&process=a b,<x>,ok&verification=golden&other=1'));
    expect(state).toMatchObject({ q: 'a', page: 1, sort: 'relevance', facets: { process: ['ok'], verification: [] } });
  });

  it('goes back to the first page when a filter changes', () => {
    const state = toggled(readState(new URLSearchParams('page=4')), 'province', '01');
    expect(state).toMatchObject({ page: 1, facets: { province: ['01'] } });
    expect(toggled(state, 'province', '01').facets.province).toEqual([]);
    expect(chosenCount(state)).toBe(1);
    expect(chosenCount(withoutFacets(state))).toBe(0);
  });
});
