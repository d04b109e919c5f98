/** Takes out of a style sheet the fonts it brings along. */
module.exports = css => css.replace(/@font-face\s*\{[^}]*\}/g, '')
