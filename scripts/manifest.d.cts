export function manifestFor(xml: string, env: Readonly<Record<string, string | undefined>>): string;
