import { MantineProvider } from '@mantine/core';
import { checkStatementValues, dottedTaxonomy, type ParameterValue, rankSuppliers, readCapabilitySchema } from '@matxich/domain';
import { inventedSchema } from '@matxich/domain/testing';
import { fireEvent, render, screen } from '@testing-library/react';
import { ParameterInput } from './parameter-input';

const schema = readCapabilitySchema(inventedSchema);
const process = 'proc.lacquerware.screens';

/** Draws every field of a family and keeps what the fields report, as the forms do. */
function draw(): Record<string, ParameterValue> {
  const values: Record<string, ParameterValue> = {};
  render(
    <MantineProvider env="test">
      {schema.parametersFor(process).map((parameter) => (
        <ParameterInput
          key={parameter.key}
          parameter={parameter}
          value={null}
          onChange={(value) => {
            if (value) values[parameter.key] = value;
            else delete values[parameter.key];
          }}
        />
      ))}
    </MantineProvider>,
  );
  return values;
}
const type = (label: string, text: string) => fireEvent.change(screen.getByLabelText(label), { target: { value: text } });
/** The words of a flag come with a catalogue that this test does not load. */
const pick = (label: string, option: string | RegExp) => {
  fireEvent.click(screen.getAllByLabelText(label)[0]!);
  fireEvent.click(screen.getByRole('option', { name: option, hidden: true }));
};

it('asks for a family that nobody has heard of, and what it hears passes the check and is matched', () => {
  const values = draw();
  expect(screen.getByLabelText('Số lớp sơn (lớp)')).toHaveAttribute('placeholder', '8–14');
  type('Số lớp sơn (lớp)', '12');
  type('Chiều dày vàng quỳ (µm)', '0,1 - 0,2');
  type('Tấm vóc lớn nhất (mm)', '1,2 x 0,8 m');
  type('Độ vênh (±) (mm)', '±０．５ (Ø300)');
  pick('Cấp mài bóng', 'Bóng gương');
  pick('Dùng được với thực phẩm', /^(có|flag\.yes)$/);
  expect(values).toEqual({
    coats: { kind: 'number', value: 12, typed: '12' },
    gold_leaf: { kind: 'range', min: 0.1, max: 0.2, typed: '0,1 - 0,2' },
    panel: { kind: 'box', sides: [1200, 800], typed: '1,2 x 0,8 m' },
    warp: { kind: 'number', value: 0.5, nominal: 300, typed: '±０．５ (Ø300)' },
    polish: { kind: 'ordinal', key: 'mirror' },
    food_safe: { kind: 'flag', value: true },
  });
  expect(checkStatementValues(process, values, schema)).toEqual([]);
  const statement = { id: 's', siteId: 'x', process, materials: [], values, inHouse: true, evidence: 'declared' as const, freeCapacity: null, capacityUnit: null, capacityAsOf: null };
  const candidate = { supplierId: 'a', name: 'A', verification: 'listed' as const, provinceCodes: [], certificates: [], statements: [statement], updatedAt: '2026-11-01T00:00:00Z' };
  const asked = (parameter: string, value: ParameterValue) => ({ id: parameter, kind: 'parameter' as const, weight: 'must' as const, process, parameter, value });
  const requirements = [asked('coats', { kind: 'number', value: 10 }), asked('gold_leaf', { kind: 'number', value: 0.5 }), asked('polish', { kind: 'ordinal', key: 'gloss' })];
  const [match] = rankSuppliers({ lines: [{ id: 'l', requirements }], candidates: [candidate], now: new Date('2026-11-24T05:00:00Z'), taxonomy: dottedTaxonomy, schema });
  expect(match!.verdicts.map((verdict) => [verdict.requirementId, verdict.outcome])).toEqual([['coats', 'met'], ['gold_leaf', 'not_met'], ['polish', 'met']]);
});

it('says at once how a figure was understood, and refuses nonsense with an example when the field is left', () => {
  const values = draw();
  const field = screen.getByLabelText('Độ vênh (±) (mm)');
  type('Độ vênh (±) (mm)', '500 µm');
  expect(screen.getByText('= ±0,5 mm')).toBeInTheDocument();
  type('Độ vênh (±) (mm)', 'ít thôi');
  expect(screen.queryByText(/±0,5–1 mm/)).toBeNull();
  fireEvent.blur(field);
  expect(screen.getByText(/±0,5–1 mm/)).toBeInTheDocument();
  expect(values).toEqual({});
});
