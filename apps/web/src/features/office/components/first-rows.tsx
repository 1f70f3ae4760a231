import { useTranslation } from 'react-i18next';
import type { Layout } from '../api/imports';
import styles from './column-mapper.module.css';

const shownRows = 6;

/** The top of the sheet as it is, with the chosen row marked. */
export function FirstRows({ layout }: { layout: Layout }) {
  const { t } = useTranslation('office');
  return (
    // A wide sheet scrolls in its box, also by keyboard.
    <div className={styles.preview} role="region" aria-label={t('map.firstRows')} tabIndex={0}>
      <table>
        <tbody>
          {layout.firstRows.slice(0, shownRows).map(({ row, cells }) => (
            <tr key={row} data-header={row === layout.headerRow}>
              <th scope="row">{row}</th>
              {cells.map((cell, at) => <td key={at}>{cell}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
