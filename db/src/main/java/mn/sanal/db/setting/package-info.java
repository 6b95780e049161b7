/**
 * What the operator of an installation has set, as values that are checked at the start. A wrong
 * setting is a {@link mn.sanal.db.setting.SettingInvalid} that names the variable and the remedy.
 */
@NullMarked
package mn.sanal.db.setting;

import org.jspecify.annotations.NullMarked;
