import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language';
import { type IndustryCode, useIndustries, useParks, useProvinces, useWards } from './reference';

/** Provinces for a searchable field. */
export function useProvinceChoices() {
  const { provinces } = useProvinces();
  const language = useLanguage();
  return useMemo(() => provinces.map((province) => ({ value: province.code, label: province[language], also: [province.vi, province.en] })), [provinces, language]);
}

/** Wards of a province, found by their former districts too. */
export function useWardChoices(provinceCode: string | null) {
  const wards = useWards(provinceCode);
  const language = useLanguage();
  return useMemo(() => wards.map((ward) => ({ value: ward.code, label: ward[language], also: [ward.vi, ward.en, ...ward.oldDistricts] })), [wards, language]);
}

/** Parks and clusters, found by everything people call them; those of the chosen province first. */
export function useParkChoices(provinceCode: string | null) {
  const { t } = useTranslation('firm');
  const parks = useParks();
  const language = useLanguage();
  return useMemo(() => {
    const isFar = (park: (typeof parks)[number]) => Number(provinceCode !== null && park.provinceCode !== provinceCode);
    return [...parks]
      .sort((one, other) => isFar(one) - isFar(other))
      .map((park) => ({ value: park.code, label: park.status === 'planned' ? t('site.parkPlanned', { name: park[language] }) : park[language], also: [park.vi, park.en, ...park.aliases], provinceCode: park.provinceCode }));
  }, [parks, language, provinceCode, t]);
}

export const industryValue = ({ system, version, code }: Pick<IndustryCode, 'system' | 'version' | 'code'>): string => `${system}:${version}:${code}`;

/** Industry lines by code or name. */
export function useIndustryChoices() {
  const codes = useIndustries();
  const language = useLanguage();
  return useMemo(() => codes.map((code) => ({ value: industryValue(code), label: `${code.code} · ${code[language]}`, also: [code.vi, code.en] })), [codes, language]);
}

/** What the form of a firm's facts chooses from; the wards follow the province that the form tells. */
export function useFactChoices(initialProvince: string | null) {
  const [provinceCode, onProvince] = useState<string | null>(initialProvince);
  const provinces = useProvinceChoices();
  const wards = useWardChoices(provinceCode);
  const industries = useIndustryChoices();
  return { choices: { provinces, wards, industries }, onProvince };
}

/** Names for the codes in a list of changed facts. */
export function usePlaceName(provinceCode: string | null): (field: string, code: string) => string {
  const { nameOf } = useProvinces();
  const wards = useWards(provinceCode);
  const language = useLanguage();
  return (field, code) => (field === 'provinceCode' ? (nameOf(code) ?? code) : (wards.find((ward) => ward.code === code)?.[language] ?? code));
}
