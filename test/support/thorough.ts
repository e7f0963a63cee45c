/** `npm run test:thorough` runs sweeps at their full width; without it they hold one of each kind. */
export const THOROUGH = process.env['THOROUGH'] === '1';
