import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { isLanguage, type Language, preferredLanguage, rememberLanguage } from './languages';

/** Each namespace is a chunk of its own, fetched when a screen first asks for it. */
const chunks: BackendModule = {
  type: 'backend',
  init: () => {},
  read: (language, namespace, done) => {
    import(`./${language}/${namespace}.json`).then(
      (module: { default: Record<string, unknown> }) => done(null, module.default),
      (error: Error) => done(error, false),
    );
  },
};

/** Starts translation in the language of the address (`/vi`, `/en`) or of the reader; resolves once `common` is there. */
export async function startI18n(path: string): Promise<void> {
  const inPath = path.split('/')[1];
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language;
  });
  await i18next
    .use(chunks)
    .use(initReactI18next)
    .init({
      lng: isLanguage(inPath) ? inPath : preferredLanguage(),
      fallbackLng: false,
      supportedLngs: ['vi', 'en'],
      ns: ['common'],
      defaultNS: 'common',
      interpolation: { escapeValue: false },
      react: { useSuspense: true },
    });
}

/** Changes the language of the interface and remembers it. */
export async function chooseLanguage(language: Language): Promise<void> {
  rememberLanguage(language);
  await i18next.changeLanguage(language);
}
