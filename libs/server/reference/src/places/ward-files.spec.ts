import { readCsv } from './read-csv';
import { readWardFiles } from './ward-files';

const names = JSON.stringify([{ Code: '01', Wards: [{ Code: '00004', FullName: 'Phường Ba Đình', FullNameEn: 'Ba Dinh Ward', ProvinceCode: '01' }, { Code: '00500', FullName: 'xã Đông Anh', FullNameEn: 'Dong Anh Commune', ProvinceCode: '01' }] }]);
const places = 'province,ward,provinceCode,wardCode,wardLat,wardLon\nThành phố Hà Nội,Phường Ba Đình,1,4,21.03,105.83\nThành phố Hà Nội,Xã Mới,1,600,,\n';
const mapping = 'province,district,ward,newProvince,newWardCode\nThành phố Hà Nội,Quận Ba Đình,Phường Trúc Bạch,Thành phố Hà Nội,00004\nThành phố Hà Nội,Huyện Đông Anh,Xã Kim Chung,Thành phố Hà Nội,00500\nThành phố Hà Nội,Quận Long Biên,Xã Một,Thành phố Hà Nội,00500\nThành phố Hà Nội,Huyện Đông Anh,Xã Hai,Thành phố Hà Nội,00500\n';

describe('readWardFiles', () => {
  it('joins names, positions and former districts, largest part first', () => {
    const { wards, changes } = readWardFiles({ names, places, mapping });
    expect(wards).toEqual([
      { code: '00004', provinceCode: '01', vi: 'Phường Ba Đình', en: 'Ba Dinh Ward', kind: 'ward', oldDistricts: ['Ba Đình'], lat: 21.03, lng: 105.83 },
      { code: '00500', provinceCode: '01', vi: 'Xã Đông Anh', en: 'Dong Anh Commune', kind: 'commune', oldDistricts: ['Đông Anh', 'Long Biên'], lat: null, lng: null },
    ]);
    expect(changes[0]).toEqual({ oldProvince: 'Thành phố Hà Nội', oldDistrict: 'Quận Ba Đình', oldWard: 'Phường Trúc Bạch', oldKey: 'truc bach', newWardCode: '00004', newProvince: 'Thành phố Hà Nội' });
  });
  it('keeps a successor that only the older list has, and refuses one that is in none', () => {
    const other = (code: string) => `${mapping}Thành phố Hà Nội,Huyện Mỹ Đức,Xã Ba,Thành phố Hà Nội,${code}\n`;
    expect(readWardFiles({ names, places, mapping: other('00600') }).wards.at(-1)).toMatchObject({ code: '00600', provinceCode: '01', vi: 'Xã Mới', kind: 'commune' });
    expect(() => readWardFiles({ names, places, mapping: other('00700') })).toThrow('in no list');
  });
  it('refuses a file that is no mapping', () => expect(() => readWardFiles({ names, places, mapping: places })).toThrow('columns'));
});

it('readCsv knows quotes, empty fields and both line ends', () => {
  expect(readCsv('\ufeffa,b,c\r\n1,"x, ""y""\nz",\n,,\n2,,3')).toEqual([{ a: '1', b: 'x, "y"\nz', c: '' }, { a: '2', b: '', c: '3' }]);
});
