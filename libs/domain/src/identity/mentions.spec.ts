import { mentionsOf } from './mentions';

const { addresses, numbers, name } = mentionsOf({ addresses: ['lan.nguyen@congty.vn'], numbers: ['0912 345 678', '12'], names: ['Nguyễn Thị Lan', 'Lan', 'Cơ khí Lan Anh'] });
const finds = (pattern: string | null, text: string) => new RegExp(pattern!, 'i').test(text);

describe('mentions of a person', () => {
  it.each(['0912345678', '0912 345 678', '0912.345.678', '+84912345678', '+84 912-345-678', '84912345678', '(0912) 345678', '912345678', 'ĐT:0912345678,'])('finds the number in %s', (text) => expect(finds(numbers, text)).toBe(true));
  it.each(['09123456789', '10912345678x', '0.912345678', 'ab0912345678', '0912345679', '01912345678'])('leaves %s', (text) => expect(finds(numbers, text)).toBe(false));
  it.each(['lan.nguyen@congty.vn', 'gửi LAN.Nguyen@congty.vn.', '<lan.nguyen@congty.vn>'])('finds the address in %s', (text) => expect(finds(addresses, text)).toBe(true));
  it.each(['hoa.lan.nguyen@congty.vn', 'lan.nguyen@congty.vnn', 'lanxnguyen@congty.vn'])('leaves %s', (text) => expect(finds(addresses, text)).toBe(false));
  it('finds the name however it is spaced', () => expect(finds(name, 'Gặp  nguyễn  thị lan, phòng mua hàng')).toBe(true));

  it('looks for nothing that is not the person’s alone', () => {
    expect(mentionsOf({ addresses: [], numbers: ['123'], names: ['Lan'] })).toEqual({ addresses: null, numbers: null, name: null });
    expect(finds(mentionsOf({ addresses: ['a+b(c@d.vn'], numbers: [], names: [] }).addresses, 'a+b(c@d.vn')).toBe(true);
  });
});
