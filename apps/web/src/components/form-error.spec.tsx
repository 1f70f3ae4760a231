import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { render, screen } from '@testing-library/react';
import { createInstance } from 'i18next';
import { I18nextProvider } from 'react-i18next';
import { ApiError, type FieldError } from '../lib/api-error';
import { useFieldError } from '../lib/use-field-error';
import { FormError } from './form-error';

const problems = JSON.parse(readFileSync(join(import.meta.dirname, '../i18n/vi/problems.json'), 'utf8')) as object;
const i18n = createInstance({ lng: 'vi', resources: { vi: { problems } }, ns: ['problems'], interpolation: { escapeValue: false } });
await i18n.init();

function Form({ error, path }: { error: ApiError; path: string }) {
  const wrong = useFieldError({}, error);
  return (
    <>
      <FormError error={error} labels={{ validUntil: 'Có giá trị đến', taxCode: 'Mã số thuế' }} />
      <output>{wrong(path)}</output>
    </>
  );
}

function draw(code: ApiError['code'], field: FieldError): { lines: string[]; field: string } {
  render(<I18nextProvider i18n={i18n}><Form error={new ApiError(code, 422, {}, [field])} path={field.path} /></I18nextProvider>);
  return { lines: screen.queryAllByRole('listitem').map((item) => item.textContent ?? ''), field: screen.getByRole('status').textContent ?? '' };
}

it('a code of a shape is said at the field and in the list', () => {
  const sentence = 'Mã số thuế có 10 số, chi nhánh 13 số';
  expect(draw('request.invalid', { path: 'taxCode', message: 'tax_code_shape', rule: 'pattern' })).toEqual({ lines: [`Mã số thuế: ${sentence}`], field: sentence });
});

it('a rule that speaks for the whole is said at the field, which the list only names', () => {
  expect(draw('certificate.dates_reversed', { path: 'validUntil', message: 'ends before it begins' })).toEqual({ lines: ['Có giá trị đến'], field: 'Ngày hết hạn trước ngày cấp. Sửa lại một trong hai ngày.' });
});

it('a refused file that has no field adds no line to the sentence', () => {
  expect(draw('import.unreadable', { path: 'file', message: 'is not a workbook' })).toMatchObject({ lines: [] });
});

it('a schema without a rule of its own still says that the value is not accepted', () => {
  expect(draw('request.invalid', { path: 'taxCode', message: 'Invalid input', rule: 'refused' }).field).toBe('Giá trị này không được chấp nhận');
});
