/** Sources named on every workbook and export, and in NOTICE. */
export const attribution = 'OWASP GenAI Security Project, Multi-Agentic System Threat Modelling Guide, CC BY-SA 4.0; MAESTRO by the Cloud Security Alliance.';

/** What the licence of the source covers here and what it does not. */
export const attributionScope =
  'Identifiers, names and mappings of threats, layers, patterns and mitigations derive from these sources and remain under CC BY-SA 4.0 (https://creativecommons.org/licenses/by-sa/4.0/). All descriptions are written in the words of this project.';
