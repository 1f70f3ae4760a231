import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { TitleBlock } from '../../../components/title-block';
import { useLanguage } from '../../../i18n/use-language';
import { paths } from '../../../lib/paths';
import { useProvinces } from '../../../lib/reference';
import type { Supplier } from '../api/use-supplier';
import { FirmStatusText, Headcount, IndustryLines } from './firm-words';
import { RegisteredAddress } from './registered-address';

const address = (website: string) => (/^https?:\/\//i.test(website) ? website : `https://${website}`);

/** The title block of a firm. */
export function CompanyFacts({ supplier }: { supplier: Supplier }) {
  const { t } = useTranslation(['suppliers', 'firm', 'terms']);
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
        ...(supplier.exportProcessing ? [{ label: t('firm:page.exportProcessing'), value: t('firm:page.yes') }] : []),
        ...(supplier.status ? [{ label: t('firm:page.status'), value: <FirmStatusText status={supplier.status} on={supplier.statusOn} /> }] : []),
        { label: t('facts.founded'), value: supplier.foundedYear },
        { label: t('facts.employees'), value: supplier.employees === null && supplier.headcountBand === null ? null : <Headcount supplier={supplier} /> },
        ...(supplier.sizeClass ? [{ label: t('firm:page.size'), value: t(`firm:sizeClass.${supplier.sizeClass}`) }] : []),
        { label: t('facts.province'), value: nameOf(supplier.provinceCode) },
        { label: t('facts.website'), value: supplier.website && <a href={address(supplier.website)} rel="noopener noreferrer nofollow" target="_blank">{supplier.website}</a> },
        { label: t('facts.address'), value: <RegisteredAddress supplier={supplier} />, wide: true },
        ...(supplier.industries.length > 0 ? [{ label: t('firm:page.industries'), value: <IndustryLines lines={supplier.industries} />, wide: true }] : []),
        ...(supplier.units.length > 0 ? [{ label: t('firm:page.units'), value: <ul>{supplier.units.map((unit) => <li key={unit.id}><Link to={paths.supplier(language, unit.id)}>{unit.nameVi}</Link> · <span className="mx-mono">{unit.taxCode}</span></li>)}</ul>, wide: true }] : []),
        ...(supplier.officeFacts.length > 0 ? [{ label: t('firm:byOffice'), value: supplier.officeFacts.map((field) => t(`firm:field.${field}` as 'firm:field.phone')).join(', '), wide: true }] : []),
      ]}
    />
  );
}
