import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';
import styles from './form-grid.module.css';

interface PositionFieldsProps {
  lat: string;
  lng: string;
  onChange: (change: { lat?: string; lng?: string }) => void;
  wrong: (path: string) => string | undefined;
}

/** Where the factory stands: taken from the phone of who stands there, or typed. */
export function PositionFields({ lat, lng, onChange, wrong }: PositionFieldsProps) {
  const { t } = useTranslation('firm');
  const [state, setState] = useState<'idle' | 'asking' | 'failed'>('idle');
  const ask = () => {
    setState('asking');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => { onChange({ lat: coords.latitude.toFixed(6), lng: coords.longitude.toFixed(6) }); setState('idle'); },
      () => setState('failed'),
      { enableHighAccuracy: true, timeout: 15_000 },
    );
  };
  return (
    <div className="mx-stack">
      <div className={styles.grid}>
        <TextInput label={t('site.lat')} inputMode="decimal" value={lat} onChange={(event) => onChange({ lat: event.currentTarget.value })} error={wrong('lat')} />
        <TextInput label={t('site.lng')} inputMode="decimal" value={lng} onChange={(event) => onChange({ lng: event.currentTarget.value })} error={wrong('lng')} />
      </div>
      {'geolocation' in navigator && <div className="mx-row"><Button tone="default" small loading={state === 'asking'} onClick={ask}>{t(state === 'asking' ? 'site.locating' : 'site.here')}</Button>{state === 'failed' && <span role="alert">{t('site.hereFailed')}</span>}</div>}
    </div>
  );
}
