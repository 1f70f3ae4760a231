import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language';
import { formatNumber } from '../../../lib/format';
import { useProvinces } from '../../../lib/reference';
import type { SearchAnswer } from '../api/use-supplier-search';
import styles from './province-map.module.css';
import { archipelagos, provinceTiles } from './province-tiles';

interface ProvinceMapProps {
  /** Counts of the same search: inside the chosen provinces as if none were chosen. */
  counts: SearchAnswer['facets']['province'];
  chosen: string[];
  onToggle: (code: string) => void;
}

const tile = { width: 92, height: 40, gap: 4 };
const across = tile.width + tile.gap;
const down = tile.height + tile.gap;
/** A province without a firm is drawn, too; the darker a tile, the more of them. */
const shadeOf = (count: number, most: number): number => (count === 0 ? 0 : 1 + Math.floor((3 * count) / (most + 1)));

/** The 34 provinces as equal tiles where they roughly lie, with how many firms of this search each has. A tile is a filter. */
export function ProvinceMap({ counts, chosen, onToggle }: ProvinceMapProps) {
  const { t } = useTranslation('suppliers');
  const language = useLanguage();
  const { provinces, nameOf } = useProvinces();
  const countOf = new Map(counts.map(({ value, count }) => [value, count]));
  const most = Math.max(1, ...countOf.values());
  const listed = provinces.filter(({ code }) => provinceTiles[code]).map(({ code }) => ({ code, count: countOf.get(code) ?? 0 }));
  const ordered = [...listed].sort((a, b) => b.count - a.count);
  const said = (code: string, count: number) => t('map.tile', { name: nameOf(code), shown: formatNumber(count, language), count });
  return (
    <div className={styles.map}>
      <p className="mx-muted">{t('map.schematic')}</p>
      <svg className={styles.drawing} viewBox={`0 0 ${8.2 * across} ${17 * down}`} role="group" aria-label={t('map.label')}>
        {listed.map(({ code, count }) => {
          const { column, row, short } = provinceTiles[code]!;
          const toggle = () => onToggle(code);
          return (
            <g key={code} className={styles.tile} role="checkbox" aria-checked={chosen.includes(code)} aria-label={said(code, count)} tabIndex={0} data-shade={shadeOf(count, most)} transform={`translate(${column * across} ${row * down})`} onClick={toggle} onKeyDown={(event) => { if (event.key === ' ' || event.key === 'Enter') { event.preventDefault(); toggle(); } }}>
              <rect width={tile.width} height={tile.height} rx="2" />
              <text className={styles.name} x="6" y="15">{nameOf(code)}</text>
              <text className={styles.short} x="8" y="26">{short}</text>
              <text className={styles.count} x={tile.width - 7} y="33">{formatNumber(count, language)}</text>
            </g>
          );
        })}
        {archipelagos.map(({ key, of, column, row }) => (
          <g key={key} className={styles.islands} role="img" aria-label={t('map.belongs', { name: t(`map.${key}`), province: nameOf(of) })} transform={`translate(${column * across} ${row * down})`}>
            {[[48, 6], [60, 14], [74, 4], [84, 16], [98, 9]].map(([x, y]) => <circle key={x} cx={x} cy={y} r="3.5" />)}
            <text x={1.2 * across - 2} y="36">{t(`map.${key}`)}</text>
            <text x={1.2 * across - 2} y="51" className={styles.of}>{t('map.of', { province: nameOf(of) })}</text>
          </g>
        ))}
      </svg>
      <ol className={styles.list} aria-label={t('map.list')}>
        {ordered.filter(({ count, code }) => count > 0 || chosen.includes(code)).map(({ code, count }) => (
          <li key={code}><label><input type="checkbox" checked={chosen.includes(code)} onChange={() => onToggle(code)} />{nameOf(code)}<span>{formatNumber(count, language)}</span></label></li>
        ))}
      </ol>
    </div>
  );
}
