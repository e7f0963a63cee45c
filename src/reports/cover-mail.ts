import type { Pack } from './pack';

/** The mail that goes with a pack, as Markdown: the subject, the text, and the risks it asks about. */
export function coverMail({ owner, email, systemName, due, risks, made }: Pack, fileName: string): string {
  const many = risks.length === 1 ? 'one risk needs' : `${risks.length} risks need`;
  const by = due === undefined ? '' : ` by ${due}`;
  const lines = risks.map(({ title, facts }) => `- **${title}**: ${facts.find(({ label }) => label === 'Risk that remains')?.text ?? ''}`);
  return `${email === undefined ? '' : `To: ${owner} <${email}>  \n`}Subject: ${systemName}: ${many} your decision${by}

Dear ${owner},

you are named as the owner of ${risks.length === 1 ? 'a risk' : `${risks.length} risks`} of ${systemName}. Please open the attached workbook \`${fileName}\` in Excel, answer the yellow cells of each risk, save it and send it back${by}. Everything else in it is locked and only there to read. Nothing needs to be installed.

${lines.join('\n')}

What you decide is entered into the threat model as it stands on ${made}. If a risk is not yours, please say so in its comment.
`;
}
