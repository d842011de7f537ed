import { isScalar } from '../layout/document.js';

const noPolicy = '默认';

/** A policy in one cell: the values that were stated, `D1=0.5; D8=-1`. */
export function policyText(policy: unknown): string | undefined {
  if (policy === undefined) return undefined;
  const stated =
    typeof policy === 'object' && policy !== null
      ? Object.entries(policy).flatMap(([code, value]) => (isScalar(value) ? `${code}=${value}` : []))
      : [];
  return stated.length === 0 ? noPolicy : stated.join('; ');
}

/** The policy that such a text states. */
export function readPolicyText(text: string): Readonly<Record<string, unknown>> {
  if (text === noPolicy) return {};
  return Object.fromEntries(
    text.split(/\s*[;；]\s*/).map((pair) => {
      const [code = '', value = ''] = pair.split(/\s*=\s*/);
      return [code.trim(), value !== '' && Number.isFinite(Number(value)) ? Number(value) : value];
    }),
  );
}
