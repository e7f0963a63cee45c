/** Every file that adds members to classes declared elsewhere. */
import './range';
