import { useTranslation } from 'react-i18next';
import { TitleBlock } from '../../../components/title-block';
import { useLanguage } from '../../../i18n/use-language';
import { formatNumber } from '../../../lib/format';
import { useProvinces } from '../../../lib/reference';
import type { Supplier } from '../api/use-supplier';

const address = (website: string) => (/^https?:\/\//i.test(website) ? website : `https://${website}`);

/** The title block of a firm. */
export function CompanyFacts({ supplier }: { supplier: Supplier }) {
  const { t } = useTranslation(['suppliers', 'terms']);
  const language = useLanguage();
  const { nameOf } = useProvinces();
  return (
    <TitleBlock
      label={t('facts.label')}
      items={[
        { label: t('facts.taxCode'), value: supplier.taxCode, mono: true },
        { label: t('facts.nameEn'), value: supplier.nameEn },
        { label: t('facts.legalForm'), value: supplier.legalForm && t(`terms:legalForm.${supplier.legalForm}`) },
        { label: t('facts.capitalOrigin'), value: supplier.capitalOrigin && t(`terms:capitalOrigin.${supplier.capitalOrigin}`) },
        { label: t('facts.founded'), value: supplier.foundedYear },
        { label: t('facts.employees'), value: supplier.employees === null ? null : t('facts.employeesCount', { shown: formatNumber(supplier.employees, language) }) },
        { label: t('facts.province'), value: nameOf(supplier.provinceCode) },
        { label: t('facts.website'), value: supplier.website && <a href={address(supplier.website)} rel="noopener noreferrer nofollow" target="_blank">{supplier.website}</a> },
        { label: t('facts.address'), value: supplier.registeredAddress, wide: true },
      ]}
    />
  );
}
