import type { CapabilitySchemaData } from './capability-schema-data';

/** A trade that the product does not know, as its entry in the schema file would be: the tests take it from form to match. */
export const inventedSchema: CapabilitySchemaData = {
  version: 99,
  common: [{ key: 'moq', vi: 'Số lượng đặt tối thiểu (MOQ)', en: 'Minimum order (MOQ)', operator: 'LE', unit: 'pcs', typical: '100–1000' }],
  groups: { order: ['moq'] },
  families: [
    {
      key: 'lacquerware', vi: 'Sơn mài', en: 'Lacquerware', processes: ['proc.lacquerware'],
      parameters: [
        { key: 'coats', vi: 'Số lớp sơn', en: 'Coats of lacquer', operator: 'GE', unit: 'layer', typical: '8–14' },
        { key: 'gold_leaf', vi: 'Chiều dày vàng quỳ', en: 'Gold leaf thickness', operator: 'COVERS', unit: 'µm', typical: '0.1–0.2' },
        { key: 'panel', vi: 'Tấm vóc lớn nhất', en: 'Largest panel', operator: 'FITS', unit: 'mm', typical: '1200 × 800' },
        { key: 'warp', vi: 'Độ vênh (±)', en: 'Warp (±)', operator: 'LE', unit: 'mm', typical: '0.5–1', sized: true },
        { key: 'shell', vi: 'Cẩn trứng, cẩn trai', en: 'Inlay', operator: 'ALL_OF', choices: [['egg', 'Cẩn trứng', 'Eggshell'], ['pearl', 'Cẩn trai', 'Mother of pearl']] },
        { key: 'polish', vi: 'Cấp mài bóng', en: 'Polish', operator: 'ORD', scale: [['matt', 'Mờ', 'Matt'], ['gloss', 'Bóng', 'Gloss'], ['mirror', 'Bóng gương', 'Mirror']] },
        { key: 'food_safe', vi: 'Dùng được với thực phẩm', en: 'Food safe', operator: 'BOOL' },
        '@order',
      ],
    },
  ],
  machines: [],
};
