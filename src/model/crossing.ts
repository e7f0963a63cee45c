import { choice, computed, id, longText, ref, refs, text, type RowOf } from './column';
import { entity } from './entity';
import { boundaryStrength, controlState } from './vocabulary';

const control = (header: string, help: string) => choice(header, controlState, { required: true, help });
const columns = {
  id: id('TB', 'Trust boundary crossing, TB and a number', { example: 'TB1' }),
  fromZone: ref('From zone', 'zones', { required: true, help: 'Zone it leaves', example: 'Z1' }),
  toZone: ref('To zone', 'zones', { required: true, help: 'Zone it enters', example: 'Z2' }),
  components: refs('Components', 'components', { help: 'Components on either side', example: 'C1, C4' }),
  dataFlows: refs('Data flows', 'dataFlows', { help: 'Flows that cross here', example: 'F1, F2' }),
  whatCrosses: text('What crosses', { required: true, help: 'Data, commands, identities', example: 'Tool calls with the user’s identity' }),
  protocol: text('Protocol', { required: true, help: 'How it travels', example: 'MCP over HTTPS' }),
  authenticationMechanism: text('Authentication mechanism', { required: true, help: 'How the caller proves who it is', example: 'Short-lived token per agent' }),
  authorizationCheck: text('Authorization check', { required: true, help: 'Where and what is checked', example: 'Tool gateway checks the role of the user' }),
  authentication: control('Authentication', 'The caller’s identity is verified'),
  authorization: control('Authorization', 'The caller’s rights are checked'),
  inputValidation: control('Input validation', 'What enters is checked'),
  outputEncoding: control('Output encoding', 'What leaves is made harmless'),
  encryptionInTransit: control('Encryption in transit', 'Nobody between can read or change it'),
  rateLimiting: control('Rate limiting', 'Floods are held back'),
  logging: control('Logging', 'Crossings can be reconstructed'),
  strength: choice('Strength', boundaryStrength, { required: true, help: 'The team’s rating' }),
  threats: refs('Threats', 'threats', { help: 'Threats at this crossing', example: 'TH1' }),
  notes: longText('Notes', { help: 'Anything else', example: 'Rate limit follows with the new gateway' }),
};
export type Crossing = RowOf<typeof columns>;
/** The seven controls of METHOD section 8, in its order. */
export const CROSSING_CONTROLS = ['authentication', 'authorization', 'inputValidation', 'outputEncoding', 'encryptionInTransit', 'rateLimiting', 'logging'] as const;

export const crossings = entity({
  key: 'crossings', table: 'Crossings', sheet: '4 Trust Boundaries', phase: 4,
  description: 'Where something passes from one zone to another, and what guards it', columns,
  computed: {
    controlShare: computed({
      header: 'Control share', shows: 'score', hidden: true, help: 'Sum of the seven controls (Yes 1, Partial 0.5, No 0) divided by how many are not N/A; blank until all are filled',
      value: (row, ratings) => ratings.crossing(row).share,
      formula: (c) => {
        const cells = CROSSING_CONTROLS.map((key) => c.cell(key));
        const sum = cells.map((cell) => `IF(${cell}="N/A",0,N(${c.scale('Control', cell)}))`).join('+');
        const applicable = cells.map((cell) => `(${cell}<>"N/A")`).join('+');
        return `IF(OR(${cells.map((cell) => `${cell}=""`).join(',')}),"",IF(${applicable}=0,"",(${sum})/(${applicable})))`;
      },
    }),
    suggestedStrength: computed({
      header: 'Suggested strength', shows: 'flag', after: 'logging', help: 'Weak under a 50 % share or with authentication No; Strong from 85 % with authorization and input validation not No; else Moderate',
      value: (row, ratings) => ratings.crossing(row).suggestedStrength,
      formula: (c) => {
        const share = c.cell('controlShare');
        const none = (key: string) => `${c.cell(key)}="No"`;
        return `IF(${share}="","",IF(OR(${share}<N(${c.scale('Boundary share', '"Weak below"')}),${none('authentication')}),"Weak",IF(AND(${share}>=${c.scale('Boundary share', '"Strong from"')},NOT(OR(${none('authorization')},${none('inputValidation')}))),"Strong","Moderate")))`;
      },
    }),
  },
});
