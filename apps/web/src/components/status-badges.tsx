import type { CertificateState, EvidenceLevel, IntroductionStatus, Outcome, RfqPhase, VerificationLevel } from '@matxich/domain';
import { IconBan, IconCircleDashed, IconFileCheck, IconHelpCircle, IconLink, IconListDetails, IconPencil, IconRosetteDiscountCheck, IconSend } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language';
import { formatDate, formatMonth } from '../lib/format';
import { StatusBadge, type Tone } from './status-badge';

const verificationLook = {
  listed: ['neutral', IconListDetails], self_declared: ['neutral', IconPencil], document_checked: ['info', IconFileCheck],
  registry_checked: ['ok', IconRosetteDiscountCheck], site_visited: ['ok', IconRosetteDiscountCheck], buyer_confirmed: ['ok', IconRosetteDiscountCheck],
} as const satisfies Record<VerificationLevel, unknown>;

/** Who has seen proof, with its month. Says nothing about certificates: verified is not certified. */
export function VerificationBadge({ level, on }: { level: VerificationLevel; on?: string | null }) {
  const { t } = useTranslation('terms');
  const language = useLanguage();
  const [tone, icon] = verificationLook[level];
  return <StatusBadge tone={tone} icon={icon}>{on ? t('dated', { word: t(`verification.${level}`), date: formatMonth(on, language) }) : t(`verification.${level}`)}</StatusBadge>;
}

/** Who has seen the proof of a certificate, and until when that counts. */
export function CertificateLevelBadge({ level, until }: { level: VerificationLevel; until: string | null }) {
  const { t } = useTranslation('terms');
  const language = useLanguage();
  const [tone, icon] = verificationLook[level];
  const word = t(`checkLevel.${level}`);
  return <StatusBadge tone={tone} icon={icon}>{until ? t('datedUntil', { word, date: formatDate(until, language) }) : word}</StatusBadge>;
}

const phaseLook = { draft: ['neutral', IconPencil], open: ['ok', IconSend], closed: ['neutral', undefined], cancelled: ['danger', IconBan] } as const satisfies Record<RfqPhase, unknown>;
export function RfqPhaseBadge({ phase }: { phase: RfqPhase }) {
  const { t } = useTranslation('terms');
  const [tone, icon] = phaseLook[phase];
  return <StatusBadge tone={tone} icon={icon}>{t(`rfqPhase.${phase}`)}</StatusBadge>;
}

const introductionTone = { proposed: 'info', supplier_accepted: 'info', buyer_accepted: 'info', introduced: 'ok', declined: 'danger', withdrawn: 'neutral' } as const satisfies Record<IntroductionStatus, Tone>;
export function IntroductionBadge({ status }: { status: IntroductionStatus }) {
  const { t } = useTranslation('terms');
  return <StatusBadge tone={introductionTone[status]} icon={status === 'introduced' ? IconLink : undefined}>{t(`introductionStatus.${status}`)}</StatusBadge>;
}

const outcomeLook = { met: ['ok', undefined], not_met: ['danger', undefined], unknown: ['warn', IconHelpCircle] } as const satisfies Record<Outcome, unknown>;
export function OutcomeBadge({ outcome }: { outcome: Outcome }) {
  const { t } = useTranslation('terms');
  const [tone, icon] = outcomeLook[outcome];
  return <StatusBadge tone={tone} icon={icon}>{t(`outcome.${outcome}`)}</StatusBadge>;
}

const evidenceTone = { declared: 'neutral', documented: 'info', verified_on_site: 'ok', proven_by_order: 'ok' } as const satisfies Record<EvidenceLevel, Tone>;
/** How well a statement is supported, and since when. Of a buyer's word only that there is one: which buyer is nobody's business here. */
export function EvidenceBadge({ level, on }: { level: EvidenceLevel; on: string | null }) {
  const { t } = useTranslation('terms');
  const language = useLanguage();
  const word = t(`evidence.${level}`);
  return <StatusBadge tone={evidenceTone[level]} icon={level === 'declared' ? IconCircleDashed : undefined}>{on ? t('dated', { word, date: formatDate(on, language) }) : word}</StatusBadge>;
}

const certificateTone = { valid: 'ok', expiring: 'warn', expired: 'danger', suspended: 'danger', withdrawn: 'danger', undated: 'neutral' } as const satisfies Record<CertificateState, Tone>;
/** @param until ISO date; a certificate without an end says so */
export function CertificateBadge({ state, until }: { state: CertificateState; until: string | null }) {
  const { t } = useTranslation('terms');
  const language = useLanguage();
  const date = until ? formatDate(until, language) : null;
  return <StatusBadge tone={certificateTone[state]}>{date ? t('dated', { word: t(`certificateState.${state}`), date }) : t(`certificateState.${state}`)}</StatusBadge>;
}
