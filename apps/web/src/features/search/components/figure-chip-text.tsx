import { lazy, Suspense } from 'react';

/** The schema of parameters weighs 12 kB: it comes after the page, with the results that need it too. */
const FigureText = lazy(() => import('./figure-text'));

export const FigureChipText = ({ condition }: { condition: string }) => <Suspense fallback={condition.replace(':', ' ')}><FigureText condition={condition} /></Suspense>;
