/** Every file that adds members to classes declared elsewhere; a new one is named here. */
import './range-edit';
import './range-values';
import './special-cells';
import './range-tables';
