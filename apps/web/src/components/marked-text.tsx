interface MarkedTextProps {
  /** Pieces as the API cuts them; never HTML. */
  parts: { text: string; hit: boolean }[];
}

/** Text with the found pieces marked. */
export function MarkedText({ parts }: MarkedTextProps) {
  return parts.map(({ text, hit }, index) => (hit ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>));
}
