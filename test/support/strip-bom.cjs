// strip-bom ships ES modules only, which office-addin-manifest requires as CommonJS.
module.exports = (text) => text.replace(/^\uFEFF/, '');
